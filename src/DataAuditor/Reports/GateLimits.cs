using DataAuditor.Gates;

namespace DataAuditor.Reports;

/// <summary>A gate's limits as tables show them.</summary>
public static class GateLimits
{
    /// <summary>In signs and words: <c>≥ 0.9, at most 0.02 worse than the baseline's 0.95</c>.</summary>
    public static string Describe(GateResult result)
    {
        var gate = result.Gate;
        var baseline = result.Baseline is { } value ? $" than the baseline's {Number.Format(value)}" : " than the baseline";
        var pinned = result.Pinned is { } reference ? $" than the pinned {Number.Format(reference)}" : " than the pinned value";
        string?[] limits =
        [
            gate.History is null ? null : "no alarm",
            gate is { Coverage: not null, Min: null } ? "not left out" : null,
            gate.EqualTo is { } equal ? $"= {Number.Exact(equal)}" : null,
            gate.Min is { } min ? $"≥ {Number.Exact(min)}" : null,
            gate.Max is { } max ? $"≤ {Number.Exact(max)}" : null,
            gate.MaxRegression is { } loss ? $"at most {Number.Exact(loss)} worse{baseline}" : null,
            gate.MaxRelativeRegression is { } share ? $"at most {HumanNumber.Percent(share)} worse{baseline}" : null,
            gate.MaxDrift is { } drift ? $"at most {Number.Exact(drift)} worse{pinned}" : null,
        ];
        return string.Join(", ", limits.OfType<string>());
    }
}
