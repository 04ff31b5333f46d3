namespace DataAuditor.Gates;

/// <summary>What a gate, or a waiver of gates, is about, as messages and tests name it.</summary>
internal static class GateSubject
{
    /// <summary>Of the one that is set.</summary>
    public static string Name(string? metric, Dimension? dimension, HistoryAlarm? history, IReadOnlyList<Dimension>? coverage) =>
        metric ?? dimension?.ToString().ToLowerInvariant() ?? (history, coverage) switch
        {
            ({ } alarm, _) => $"history.{alarm.ToString().ToLowerInvariant()}",
            (_, { } covered) => $"coverage of {string.Join(", ", covered).ToLowerInvariant()}",
            _ => "",
        };
}
