namespace DataAuditor.Metrics.Tests.Text.Safety;

/// <summary>Records with scored continuations of a prompt.</summary>
internal static class Prompts
{
    public static IReadOnlyList<string> Golden =>
        [.. GoldenText.Values["toxicity"]!["samples"]!.AsArray().Select(static prompt => Of([.. prompt!.Numbers().Select(static toxicity => (double?)toxicity)]))];

    public static string Of(params double?[] toxicities) => Run.Record(("generations", toxicities.Select(static toxicity => new { toxicity })));
}
