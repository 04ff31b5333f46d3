namespace DataAuditor.Gates;

/// <summary>What a gate found on its own; its verdict may still depend on the audit's other gates.</summary>
public sealed class Hearing
{
    private readonly Ruling? _ruling;
    private readonly Func<GateResult, GateResult> _remark;
    private readonly GateResult? _settled;
    private readonly bool _isWaived;

    private Hearing(Ruling? ruling, GateResult? settled, Func<GateResult, GateResult> remark, bool isWaived = false)
    {
        _ruling = ruling;
        _settled = settled;
        _remark = remark;
        _isWaived = isWaived;
    }

    /// <summary>The verdict, were it the only gate.</summary>
    public GateResult Alone => Verdict(share: 1);

    /// <summary>Whether it could turn the audit red by accident: only such gates share the chance of a false alarm.</summary>
    internal bool IsClaim => !_isWaived && _ruling is { Decision: Decision.Evidence, Gate.Severity: Severity.Error };

    internal double Claim => _ruling?.Claim ?? 1;

    /// <summary>Null for a gate that does not go by evidence.</summary>
    internal double? PValue => _ruling?.PValue;

    /// <summary>A verdict that no other gate can change.</summary>
    public static Hearing Settled(GateResult result) => new(null, result, static result => result);

    /// <param name="remark">What is worth adding to the verdict, whatever it becomes.</param>
    internal static Hearing Of(Ruling ruling, Func<GateResult, GateResult> remark) => new(ruling, null, remark);

    /// <summary>The same, of a gate that a waiver keeps from turning the audit red: it takes nothing from the gates that may.</summary>
    public Hearing Waived() => new(_ruling, _settled, _remark, isWaived: true);

    internal GateResult Verdict(double share) => _remark(_settled ?? _ruling!.Judge(share));
}
