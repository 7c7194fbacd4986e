"""What is said of a setting that cannot be used: what is wrong, and what to do. For `settings`."""

HOSTS = (
    *("telegram_api_url", "telegram_web_url"),
    *("graph_api_url", "instagram_api_url", "rupload_api_url"),
)
HOST = "Leave it empty for the official host. Another one needs https:// and a public name, or is "
HOST += "on this machine: http://127.0.0.1:8081."
MINUTES = "Minutes, from 1 to 720."
PORT = "A number from 1 to 65535"
WHAT_TO_DO = {
    "telegram_token": "Open @BotFather, /newbot or /token, and copy the token it shows.",
    "owner_ids": "Your Telegram user id (digits; @userinfobot tells it), several with commas.",
    "default_timezone": "A place, for example Europe/Moscow, or an offset: UTC+3.",
    **dict.fromkeys(HOSTS, HOST),
    "prepare_photo_minutes": MINUTES,
    "prepare_video_minutes": MINUTES,
    "late_minutes": MINUTES,
    "publisher_workers": "How many posts are worked on at the same time, from 1 to 64.",
    "graph_api_version": "For example v25.0.",
    "public_url": "Telegram delivers to https:// on port 443, 80, 88 or 8443. "
    "The name may be in any letters that names on the web have: https://бот.рф. "
    "Leave it empty to have the bot fetch its updates.",
    "media_max_gb": "How many gigabytes of files may be kept, for example 10.",
    "media_bucket": "The name of a bucket, also with a folder: photos/bot.",
    "media_bucket_url": "Where everybody can fetch what is in the bucket: https://cdn.example.com.",
    "aws_endpoint_url": "The address of the S3 service; empty for Amazon's own.",
    "aws_access_key_id": "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY go together.",
    "webhook_listen": "An address of this machine: 127.0.0.1 behind a reverse proxy, else 0.0.0.0.",
    "webhook_port": f"{PORT}.",
    "log_level": "DEBUG, INFO, WARNING or ERROR.",
    "log_format": "text or json.",
    "metrics_port": f"{PORT} that is free, for example 9464.",
}
# Of pydantic's kinds of errors, by how they begin; ours tell in their own words.
WHAT_IS_WRONG = {
    "missing": "is missing",
    "int": "must be made of digits",
    "greater_than": "is too small",
    "less_than": "is too large",
    "literal": "is none of the possible words",
    "ip": "is not an address",
}
