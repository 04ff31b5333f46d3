namespace DataAuditor.Trends;

/// <summary>
/// Page's one-sided cumulative sum (1954): what observations lie above what is allowed adds up, what lies below is forgiven, and never
/// more than there is. It finds slow drifts that no single observation shows.
/// </summary>
/// <param name="slack">What an observation may have, in its standard deviations: half of the shift that is to be found soonest.</param>
/// <param name="limit">Where the alarm sounds.</param>
public sealed class Cusum(double slack = Cusum.DefaultSlack, double limit = Cusum.DefaultLimit)
{
    public const double DefaultSlack = 0.5;

    /// <summary>With the default slack an alarm every 930 observations where nothing changes, to the one side that it watches, and 10 after a shift by one standard deviation.</summary>
    public const double DefaultLimit = 5;

    public double Sum { get; private set; }

    public bool Alarm => Sum >= limit;

    /// <summary>The position, from 0, of the first observation that the sum is made of: where the change most likely began. Null while the sum is 0.</summary>
    public int? Since { get; private set; }

    /// <summary>The observations so far.</summary>
    public int Count { get; private set; }

    /// <param name="score">Standard normal while nothing changes; positive is worse.</param>
    public void Add(double score)
    {
        Sum = Math.Max(0, Sum + score - slack);
        Since = Sum > 0 ? Since ?? Count : null;
        Count++;
    }
}
