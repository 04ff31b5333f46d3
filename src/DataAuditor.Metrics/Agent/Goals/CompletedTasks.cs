namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>How many sub-tasks of an episode were completed, and how many of them by the robot.</summary>
internal readonly record struct CompletedTasks(double ByRobot, double All)
{
    private const string Robot = "n_robot";

    private const string Total = "n_total";

    /// <summary>Both numbers, or goals that say by whom they were satisfied, if any was.</summary>
    public static FieldNeed Need { get; } = new(StatedGoals.Field)
    {
        Member = "by",
        Elsewhere = new FieldPlace($"as '{Robot}' and '{Total}'", static sample => (sample.Has(Robot) && sample.Has(Total)) || (StatedGoals.Of(sample) is { } goals && !goals.Goals.Any(static goal => goal.IsSatisfied))),
    };

    /// <summary>Of a record that meets <see cref="Need"/>.</summary>
    /// <param name="robot">What the robot is called where goals name who satisfied them.</param>
    public static CompletedTasks Of(Sample sample, string robot)
    {
        if (sample.Has(Robot) && sample.Has(Total))
        {
            var (byRobot, all) = (Count(sample, Robot), Count(sample, Total));
            if (byRobot <= all) return new CompletedTasks(byRobot, all);

            var fields = $"'{PlainText.OneLine(sample.NameOf(Robot))}' and '{PlainText.OneLine(sample.NameOf(Total))}'";
            throw sample.Wrong($"the robot completed {Number.Format(byRobot)} sub-tasks, and all agents {Number.Format(all)}, by the fields {fields}");
        }

        StatedGoal[] satisfied = [.. StatedGoals.Of(sample)!.Goals.Where(static goal => goal.IsSatisfied)];
        return Array.Find(satisfied, static goal => !goal.SaysBy) is { } silent
            ? throw sample.Wrong($"the goal '{PlainText.OneLine(silent.Id)}' is satisfied, and nothing says 'by' whom")
            : new CompletedTasks(satisfied.Count(goal => goal.By == robot), satisfied.Length);
    }

    private static double Count(Sample sample, string role) => sample.Number(role) is >= 0 and <= 1e9 and var count && double.IsInteger(count)
        ? count
        : throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be a count");
}
