namespace DataAuditor.Models.Endpoints;

/// <summary>How patiently a service is asked.</summary>
public sealed record CallPolicy
{
    /// <summary>How often a request is sent at most while the service is busy.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>How long one attempt may take, to the last byte of its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The pause before the second attempt; it doubles from one to the next.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause of our own choice.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest pause that a service may ask for; one that wants more counts as failed.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many requests may be under way at once.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>After how many requests in a row that failed at every attempt the service counts as down.</summary>
    public int GiveUpAfter { get; init; } = 10;

    /// <summary>
    /// The pause after an attempt. What the service asks for is waited for in full. Chance spreads callers that were turned away together,
    /// over the upper half of our own pause or beyond the service's.
    /// </summary>
    /// <param name="attempt">The one that failed, from 1.</param>
    /// <param name="chance">Uniform on [0, 1).</param>
    internal TimeSpan Delay(int attempt, TimeSpan? retryAfter, double chance)
    {
        if (retryAfter is { } asked) return (asked > TimeSpan.Zero ? asked : TimeSpan.Zero) + (FirstDelay * chance);

        var longest = Math.Min(FirstDelay.TotalSeconds * Math.Pow(2, attempt - 1), LongestDelay.TotalSeconds);
        return TimeSpan.FromSeconds(longest * (1 + chance) / 2);
    }

    /// <exception cref="ModelException">A number makes no sense.</exception>
    internal void Check()
    {
        if (Attempts < 1 || Concurrency < 1 || GiveUpAfter < 1) throw new ModelException("attempts, concurrency and giveUpAfter are at least 1");
        if (Timeout <= TimeSpan.Zero) throw new ModelException("a timeout is longer than 0");
        if (FirstDelay < TimeSpan.Zero || LongestDelay < TimeSpan.Zero || LongestRetryAfter < TimeSpan.Zero) throw new ModelException("a delay is not negative");
    }
}
