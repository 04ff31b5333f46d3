namespace DataAuditor.Gates;

/// <summary>
/// One estimate held against the limits of a gate, with its interval. Failing is a claim that the data must bear out; how strongly is known
/// only when all gates of an audit are in (<see cref="ErrorBudget"/>), so the verdict is given by the share of the error that a gate is left with.
/// </summary>
internal sealed class Ruling
{
    /// <summary>What is taken for impossible.</summary>
    private const double LeastPValue = 1e-12;

    private const double Accuracy = 1e-3;

    /// <summary>Standard deviations for the power of 80 % with which the records named would decide.</summary>
    private const double PowerDeviations = 0.8416;

    private readonly Limit[] _limits;
    private readonly double _confidence;
    private readonly string _subject;
    private readonly Estimate _estimate;
    private readonly long _records;
    private readonly GateResult _result;
    private readonly Lazy<double?> _pValue;

    /// <summary>Each limit of each estimate could fail the gate by accident.</summary>
    private readonly int _chances;

    /// <param name="subject">What is judged, as the message names it.</param>
    /// <param name="estimates">Of how many the gate asks the same, such as the parts that it matches: each could fail it by accident.</param>
    public Ruling(Gate gate, string id, string subject, string? part, Estimate estimate, Direction direction, References references, Bench bench, int estimates = 1)
    {
        _limits = [.. Limit.Of(gate, direction, estimate, references)];
        _confidence = gate.Confidence ?? Uncertainty.DefaultConfidence;
        _subject = subject;
        _estimate = estimate;
        _records = bench.SyntheticRecords;
        _chances = estimates * _limits.Length;

        // Without an interval only the value can be held against a limit; what must be proven then stays unproven, whatever the value.
        Decision = bench.Decision is Decision.Evidence && !_limits.Any(limit => limit.Uncertainty is not null) ? Decision.Point : bench.Decision;
        _result = new GateResult(gate, id, Verdict.Passed, "")
        {
            Value = estimate.Value,
            Interval = estimate.Uncertainty?.At(_confidence),
            Part = part,
            Baseline = references.Baseline?.Value,
            Pinned = references.Pinned?.Value,
            Margin = _limits.Length == 0 ? null : Tightest.Margin,
            Code = _limits.Length == 0 ? DiagnosticCode.GateFailed : Tightest.Code,
            Decision = Decision,
            OnInconclusive = bench.OnInconclusive,
        };
        _pValue = new Lazy<double?>(() => Decision is Decision.Evidence ? Math.Min(1, _chances * _limits.Min(PValueOf)) : null);
    }

    public Decision Decision { get; }

    public Gate Gate => _result.Gate;

    /// <summary>How unlikely values so far outside the limits are; null where the gate does not go by evidence. It takes many intervals to find.</summary>
    public double? PValue => _pValue.Value;

    /// <summary>The p-value as a share of what the gate's own confidence allows, for a gate that would fail if it stood alone; infinite for others, which need none.</summary>
    public double Claim => IsEvident(share: 1) ? PValue!.Value / (1 - _confidence) : double.PositiveInfinity;

    private Limit Tightest => _limits.MinBy(limit => limit.Margin);

    /// <param name="share">Of the chance of a false alarm that the gate's confidence leaves; 1 where it is the only gate.</param>
    public GateResult Judge(double share)
    {
        if (_limits.Length == 0) return _result with { Message = $"{_subject} is {Value}, the new baseline" };

        return Decision switch
        {
            Decision.Point => Tightest.IsBroken ? Failed() : Passed(),
            Decision.Proof => _limits.All(IsProven) ? Passed() : _limits.Any(limit => IsBeyond(limit, 1 - _confidence)) ? Failed() : Inconclusive(share),
            _ => IsEvident(share) ? Failed() : _limits.All(IsProven) ? Passed() : Inconclusive(share),
        };
    }

    private string Value => _estimate.Uncertainty is null
        ? Number.Format(_estimate.Value)
        : $"{Number.Format(_estimate.Value)} ({Number.Format(100 * _confidence)} % CI {Number.Format(_result.Interval!.Value.Low)}–{Number.Format(_result.Interval.Value.High)})";

    private GateResult Passed() => _result with { Message = $"{_subject} is {Value}, {string.Join(" and ", _limits.Select(Kept))}" };

    /// <summary>An interval that is free of the value's bias may lie within a limit that the value is beyond.</summary>
    private static string Kept(Limit limit) => limit.IsBroken ? $"{limit.Broken} by the value alone, but surely not by the interval" : limit.Holds;

    private GateResult Failed() => _result with { Verdict = Verdict.Failed, Message = $"{_subject} is {Value}, {Tightest.Broken}" };

    private GateResult Inconclusive(double share)
    {
        var limit = Tightest;
        var records = RecordsToDecide(limit);
        return _result with
        {
            Verdict = Verdict.Inconclusive,
            Code = DiagnosticCode.Inconclusive,
            RecordsToDecide = records,
            Message = $"{_subject} is {Value}, {(limit.IsBroken ? limit.Broken : limit.Holds)}, but {Doubt(limit, share)}{Remedy(records)}",
        };
    }

    private string Doubt(Limit limit, double share)
    {
        if (limit.Uncertainty is null) return "it has no interval that could prove so";
        if (limit.IsBroken && Decision is Decision.Evidence && IsEvident(share: 1)) return $"not surely so among the audit's gates, which share the chance of a false alarm: at {Number.Format(100 * (1 - ((1 - _confidence) * share)))} % its interval covers the limit";
        return Decision is Decision.Proof && !limit.IsBroken ? "that is not proven: the interval covers the limit" : "the interval covers the limit";
    }

    private static string Remedy(long? records) => records is { } count ? $"; some {Number.Roughly(count)} synthetic records would decide" : "";

    private bool IsProven(Limit limit) => limit.Uncertainty is { } margin ? margin.At(_confidence).Low >= 0 : !limit.IsBroken && (Decision is not Decision.Proof || _estimate.Uncertainty is not null);

    /// <summary>Whether the data rules out that the limits are kept, with this share of the error that the gate's confidence leaves.</summary>
    private bool IsEvident(double share) =>
        Decision is Decision.Evidence && _limits.Any(limit => IsBeyond(limit, (1 - _confidence) * share / _chances));

    /// <summary>Whether the whole interval that leaves this error is outside the limit. A limit without an interval is broken for certain, or not at all.</summary>
    private static bool IsBeyond(Limit limit, double error) => limit.IsBroken && (limit.Uncertainty is not { } margin || margin.At(1 - Math.Max(error, LeastPValue)).High < 0);

    /// <summary>Twice as large as a one-sided one: the error of an interval that is wholly outside the limit.</summary>
    private static double PValueOf(Limit limit)
    {
        double excluded = LeastPValue, covered = 1;
        if (!limit.IsBroken) return covered;
        if (IsBeyond(limit, excluded)) return excluded;

        // By halving the ratio, rounded up: p-values matter by their order of magnitude, and an interval of many parts takes its time.
        while (covered > excluded * (1 + Accuracy))
        {
            var middle = Math.Sqrt(covered * excluded);
            if (middle < 1 && IsBeyond(limit, middle)) covered = middle;
            else excluded = middle;
        }

        return covered;
    }

    /// <summary>An interval narrows with the square root of the records.</summary>
    private long? RecordsToDecide(Limit limit)
    {
        if (limit.Uncertainty is not { } margin || limit.Margin == 0 || _records == 0) return null;

        var interval = margin.At(_confidence);
        var reach = limit.IsBroken ? interval.High - limit.Margin : limit.Margin - interval.Low;
        var power = 1 + (PowerDeviations / Uncertainty.Deviations(_confidence));
        var records = _records * Math.Pow(power * reach / limit.Margin, 2);
        return records is > 0 and < 1e12 ? (long)Math.Ceiling(records) : null;
    }
}
