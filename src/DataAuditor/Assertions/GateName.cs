using DataAuditor.Gates;

namespace DataAuditor.Assertions;

/// <summary>A gate in a few words, as test explorers list it: <c>tabular.fidelity.ks[amount] &lt;= 0.06</c>.</summary>
internal static class GateName
{
    public static string Of(Gate gate)
    {
        var part = gate.Part is null ? "" : $"[{PlainText.OneLine(gate.Part)}]";
        string?[] limits =
        [
            Limit("=", gate.EqualTo),
            Limit(">=", gate.Min),
            Limit("<=", gate.Max),
            Limit("regression <=", gate.MaxRegression),
            Limit("relative regression <=", gate.MaxRelativeRegression),
            Limit("drift <=", gate.MaxDrift),
        ];
        return $"{PlainText.OneLine(gate.Subject)}{part} {string.Join(", ", limits.OfType<string>())}".TrimEnd();
    }

    private static string? Limit(string sign, double? value) => value is { } limit ? $"{sign} {Number.Exact(limit)}" : null;
}
