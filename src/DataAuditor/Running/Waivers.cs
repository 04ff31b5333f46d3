using System.Globalization;
using DataAuditor.Catalog;
using DataAuditor.Gates;

namespace DataAuditor.Running;

/// <summary>An audit's waivers, applied to what its gates find.</summary>
internal sealed class Waivers(IReadOnlyList<Waiver> waivers)
{
    /// <exception cref="AuditException">Some have expired: nobody answers for the gates any more.</exception>
    public static void CheckDates(IReadOnlyList<Waiver> waivers, TimeProvider clock)
    {
        Diagnostic[] expired = [.. waivers.Where(waiver => waiver.IsExpired(clock)).Select(waiver => new Diagnostic(
            DiagnosticCode.Manifest,
            Severity.Error,
            $"the waiver of {Name(waiver)} expired on {Day(waiver)}: mend the data and remove it, or let {PlainText.OneLine(waiver.Owner)} name a later day",
            waiver.Location))];
        if (expired.Length > 0) throw new AuditException(expired);
    }

    /// <summary>
    /// What a gate judges, in up to two shares: the parts that no waiver names and those that one does, since a waived part must not hide
    /// another that is bad too.
    /// </summary>
    public IEnumerable<Measurement> Split(Gate gate, string metric, Measurement measurement)
    {
        if (gate.Part is null || measurement is not Measurement.Score score || !waivers.Any(waiver => waiver.Part is not null && Glob.Matches(waiver.Metric, metric)))
        {
            return [measurement];
        }

        bool IsWaived(string part) => waivers.Any(waiver => waiver.Covers(metric, part));
        Measurement.Score[] shares =
        [
            score with { Parts = [.. score.Parts.Where(part => !IsWaived(part.Name))], Skipped = [.. score.Skipped.Where(part => !IsWaived(part.Name))] },
            score with { Parts = [.. score.Parts.Where(part => IsWaived(part.Name))], Skipped = [.. score.Skipped.Where(part => IsWaived(part.Name))] },
        ];
        return shares.Where(share => share.Parts.Any(part => gate.IsAbout(part.Name, part.IsReference)) || share.Skipped.Any(part => Glob.Matches(gate.Part, part.Name)));
    }

    /// <summary>The result, waived where it would turn the audit red and a waiver covers it.</summary>
    public GateResult Apply(GateResult result)
    {
        if (!result.Blocks || result.Gate.Metric is null || waivers.FirstOrDefault(waiver => waiver.Covers(result.Subject, result.Part)) is not { } waiver) return result;

        var words = $"waived until {Day(waiver)} by {PlainText.OneLine(waiver.Owner)}: {PlainText.OneLine(waiver.Reason, 400)}";
        return result with { Waiver = waiver, Message = $"{result.Message}; {words}" };
    }

    /// <summary>Waivers that nothing needs: left in place, they would hide what breaks next.</summary>
    public static IEnumerable<Diagnostic> Unused(IReadOnlyList<Waiver> waivers, IReadOnlyList<GateResult> gates) =>
        waivers.Where(waiver => !gates.Any(gate => ReferenceEquals(gate.Waiver, waiver))).Select(waiver => new Diagnostic(
            DiagnosticCode.Manifest, Severity.Warning, $"the waiver of {Name(waiver)} is not needed: no gate that it covers fails; remove it", waiver.Location));

    private static string Name(Waiver waiver) => waiver.Part is { } part ? $"{waiver.Metric} [{PlainText.OneLine(part)}]" : waiver.Metric;

    private static string Day(Waiver waiver) => waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
