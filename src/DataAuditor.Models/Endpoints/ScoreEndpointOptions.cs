namespace DataAuditor.Models.Endpoints;

/// <summary>How a scoring service is asked, and where in its answer the score stands.</summary>
/// <param name="Body">The request as JSON; <c>{text}</c> in its strings stands for the text to score.</param>
/// <param name="Score">JSON pointer (RFC 6901) to the score in the answer.</param>
public sealed record ScoreEndpointOptions(string Body, string Score)
{
    /// <summary>The scores that can be true; any other is an error.</summary>
    public ValueRange Range { get; init; } = ValueRange.Unit;

    public CallPolicy Calls { get; init; } = new();

    /// <summary>Spreads the pauses between attempts; no score depends on it.</summary>
    public ulong Seed { get; init; } = 42;
}
