"""When posts go out: clocks, times of a week, what is proposed, the quota, the way onto the plan."""
