namespace DataAuditor.Metrics.Tests.Log.Templates;

/// <summary>Lines with their true and predicted templates, for the tests of the six metrics of parsing.</summary>
internal static class ParsedLines
{
    /// <summary>A record for each pair; what is null is left out.</summary>
    public static IReadOnlyList<string> Of(params (string? Truth, string? Predicted)[] lines) =>
        GoldenLogs.Records(("gold_template", [.. lines.Select(line => line.Truth)]), ("template", [.. lines.Select(line => line.Predicted)]));

    /// <summary>Ten lines of three templates: one is right, one is split, one has another text.</summary>
    public static IReadOnlyList<string> Mixed { get; } = Of(
        ("open <*>", "open <*>"), ("open <*>", "open <*>"), ("open <*>", "open <*>"), ("open <*>", "open <*>"),
        ("close <*>", "close <*>"), ("close <*>", "close <*>"), ("close <*>", "close 7"),
        ("read <*> of <*>", "read <*>"), ("read <*> of <*>", "read <*>"), ("read <*> of <*>", "read <*>"));

    public static IReadOnlyList<string> Lines(params (string Truth, string Line)[] lines) =>
        GoldenLogs.Records(("gold_template", [.. lines.Select(line => line.Truth)]), ("line", [.. lines.Select(line => line.Line)]));
}
