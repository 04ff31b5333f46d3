namespace DataAuditor.Gates;

/// <summary>What a gate said of one metric (a glob gives one result for each metric that it names).</summary>
public sealed record GateResult(Gate Gate, string Subject, Verdict Verdict, string Message)
{
    /// <summary>The judged value: the metric's, the worst matching part's, or the dimension's score.</summary>
    public double? Value { get; init; }

    /// <summary>Of the judged value, at the gate's confidence.</summary>
    public ConfidenceInterval? Interval { get; init; }

    /// <summary>The part that decided, where the gate is about parts.</summary>
    public string? Part { get; init; }

    public double? Baseline { get; init; }

    /// <summary>What drift is measured from.</summary>
    public double? Pinned { get; init; }

    /// <summary>How far the value is inside the limit, in the metric's own unit; negative when outside.</summary>
    public double? Margin { get; init; }

    /// <summary>How it came to its verdict: <see cref="Decision.Point"/> where there was no interval to go by.</summary>
    public Decision Decision { get; init; } = Decision.Point;

    /// <summary>How unlikely a value so far outside the limit is where the limit is just kept; null for a gate that does not go by evidence.</summary>
    public double? PValue { get; init; }

    /// <summary>The smallest share of false alarms among as suspicious gates (Benjamini and Hochberg, 1995): it orders suspects and decides nothing.</summary>
    public double? QValue { get; init; }

    /// <summary>How many synthetic records, by a rough count, would decide a gate that is inconclusive; null where none would.</summary>
    public long? RecordsToDecide { get; init; }

    public OnInconclusive OnInconclusive { get; init; } = OnInconclusive.Warn;

    /// <summary>The code under which builds report it when it does not pass.</summary>
    public DiagnosticCode Code { get; init; } = DiagnosticCode.GateFailed;

    /// <summary>Who answers for it that the gate does not hold; null where nobody does, or nobody needs to.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>True where the verdict turns the audit red.</summary>
    public bool Blocks => Waiver is null && Gate.Severity is Severity.Error && Verdict switch
    {
        Verdict.Failed => true,
        Verdict.Inconclusive => OnInconclusive is OnInconclusive.Fail,
        Verdict.NotMeasurable => !Gate.Optional,
        _ => false,
    };

    /// <summary>True where the verdict is worth a warning but does not turn the audit red.</summary>
    public bool Warns => !Blocks && Verdict switch
    {
        Verdict.Passed => false,
        Verdict.Inconclusive => OnInconclusive is not OnInconclusive.Pass,
        _ => true,
    };
}
