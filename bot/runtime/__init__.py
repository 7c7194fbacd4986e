"""What carries the handlers: context, states, threads, calls to Telegram, the alarm."""
