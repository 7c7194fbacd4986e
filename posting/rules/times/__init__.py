"""When posts go out: clocks, a week's times, what is proposed, the quota, the way onto a plan."""
