# The bot as an image: docs/deploy.md. What is installed comes from the lock, to the byte.
FROM python:3.11-slim-bookworm AS build
WORKDIR /app
COPY requirements.lock ./
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.lock

FROM python:3.11-slim-bookworm
WORKDIR /app
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin publisher \
    && install -d -m 700 -o publisher -g publisher /app/data
COPY --from=build /venv /venv
COPY LICENSE run_bot.py ./
COPY docs/licences.md docs/licences.md
COPY bot bot
COPY graph graph
COPY media media
COPY posting posting
COPY process process
COPY storage storage
COPY web web
# As root, while there still is one: the image's root file system is read-only when it runs.
RUN /venv/bin/python -m compileall -q .
USER publisher
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 WEBHOOK_LISTEN=0.0.0.0
VOLUME /app/data
STOPSIGNAL SIGTERM
# Without PUBLIC_URL nothing listens, and a process that runs is all that can be told.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
    CMD ["python", "-c", "import os, urllib.request as it; os.environ.get('PUBLIC_URL') and it.urlopen('http://127.0.0.1:8443/health', timeout=5)"]
ENTRYPOINT ["python", "run_bot.py"]
