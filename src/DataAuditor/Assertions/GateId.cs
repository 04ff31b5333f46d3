using System.Globalization;
using System.Text.RegularExpressions;
using DataAuditor.Gates;
using DataAuditor.Manifests;

namespace DataAuditor.Assertions;

/// <summary>One gate of a manifest as a test argument: <c>orders.audit.json#3 tabular.fidelity.ks &lt;= 0.1</c>.</summary>
/// <param name="Manifest">The manifest's path as the test names it.</param>
/// <param name="Number">The gate's place in the manifest, from 1.</param>
/// <param name="Name">What the gate was when tests were discovered; null where the author wrote the number alone.</param>
internal sealed partial record GateId(string Manifest, int Number, string? Name)
{
    public static GateId Of(string manifest, int index, Gate gate) => new(manifest, index + 1, GateName.Of(gate));

    /// <summary>A text without a number stands for the manifest alone, in which no gate has it.</summary>
    public static GateId Parse(string id)
    {
        GateId[] readings = [.. Separator().Matches(id).Select(match => new GateId(
            id[..match.Index],
            int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture),
            match.Groups["name"].Success ? id[(match.Groups["name"].Index)..] : null))];

        // Where names hold the separator too, the reading whose manifest is there is the one meant.
        return Array.Find(readings, reading => File.Exists(TestFile.Find(reading.Manifest))) ?? readings.FirstOrDefault() ?? new GateId(id, 0, null);
    }

    /// <exception cref="AuditException">The manifest has no such gate.</exception>
    public Gate In(AuditManifest manifest)
    {
        var location = new SourceLocation(Manifest);
        if (manifest.Gates.Count == 0) throw new AuditException(DiagnosticCode.NoGates, "the audit has no gates, so it can never fail", location);
        if (Number < 1 || Number > manifest.Gates.Count)
        {
            throw new AuditException(
                DiagnosticCode.Manifest, $"no gate has the number {Number}; its {manifest.Gates.Count} gates count from 1, as in '{PlainText.OneLine(Manifest)}#1'", location);
        }

        var gate = manifest.Gates[Number - 1];
        if (Name is null || Name == GateName.Of(gate)) return gate;

        var now = manifest.Gates.Select(GateName.Of).ToList().IndexOf(Name) + 1;
        var moved = now > 0 ? $"; that is gate {now} now" : "";
        throw new AuditException(DiagnosticCode.Manifest, $"gate {Number} is not '{PlainText.OneLine(Name)}' but '{GateName.Of(gate)}'{moved}", location);
    }

    public override string ToString() => Name is null ? $"{Manifest}#{Number}" : $"{Manifest}#{Number} {Name}";

    [GeneratedRegex(@"#(?<number>\d{1,6})(?:$| (?<name>.))", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();
}
