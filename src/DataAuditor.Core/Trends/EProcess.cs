namespace DataAuditor.Trends;

/// <summary>
/// Evidence against "nothing has changed", multiplied up observation by observation, and valid whenever one looks. As it is, it ever
/// reaches 1/α with a chance of at most α while nothing changes (Ville, 1939; Ramdas et al. 2023). Made to restart, it finds changes that
/// come late; then the mean time to a false alarm is at least its threshold (Shin et al. 2022), so that 20 would be far too low.
/// </summary>
public sealed class EProcess
{
    private readonly double _limit;
    private readonly bool _restarts;
    private int _count;

    private EProcess(double threshold, bool restarts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(threshold, 1);
        _limit = Math.Log(threshold);
        _restarts = restarts;
    }

    /// <summary>The logarithm of the evidence: the evidence itself may be too large for a double.</summary>
    public double LogValue { get; private set; }

    public bool Alarm => LogValue >= _limit;

    /// <summary>The position, from 0, of the first observation since the last restart. Null while there is no evidence.</summary>
    public int? Since { get; private set; }

    /// <summary>For a question asked from the first observation on.</summary>
    /// <param name="alpha">The chance of ever sounding a false alarm, in (0, 1).</param>
    public static EProcess Ever(double alpha) => new(1 / alpha, restarts: false);

    /// <summary>The e-CUSUM: forgets evidence that has shrunk below 1.</summary>
    /// <param name="threshold">Above 1; the least mean number of observations between false alarms.</param>
    public static EProcess Detector(double threshold) => new(threshold, restarts: true);

    /// <param name="logLikelihoodRatio">Of "it has changed" to "it has not"; its exponential has a mean of at most 1 while nothing changes.</param>
    public void Add(double logLikelihoodRatio)
    {
        LogValue += logLikelihoodRatio;
        if (_restarts && LogValue < 0) LogValue = 0;
        Since = LogValue > 0 || !_restarts ? Since ?? _count : null;
        _count++;
    }
}
