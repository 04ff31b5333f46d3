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
            $"the waiver of {waiver.Subject} expired on {Day(waiver)}: mend the data and remove it, or let {PlainText.OneLine(waiver.Owner)} name a later day",
            waiver.Location))];
        if (expired.Length > 0) throw new AuditException(expired);
    }

    /// <summary>
    /// What a gate on parts judges, in up to two shares: the parts that no waiver names and those that one does, since a waived part must
    /// not hide another that is bad too.
    /// </summary>
    public IEnumerable<Measurement> Split(Gate gate, string metric, Measurement measurement)
    {
        if (gate.Part is null || measurement is not Measurement.Score score) return [measurement];

        Measurement.Score Share(bool areWaived) => score with
        {
            Parts = [.. score.Parts.Where(part => IsWaived(part.Name) == areWaived)], Skipped = [.. score.Skipped.Where(part => IsWaived(part.Name) == areWaived)],
        };
        Measurement[] shares =
        [
            .. new[] { Share(areWaived: false), Share(areWaived: true) }
                .Where(share => share.Parts.Any(part => gate.IsAbout(part.Name, part.IsReference)) || share.Skipped.Any(part => Glob.Matches(gate.Part, part.Name))),
        ];
        return shares.Length > 0 ? shares : [measurement];

        bool IsWaived(string part) => Find(gate, metric, part) is not null;
    }

    /// <summary>The hearing of one such share, or of a gate on the whole, waived where a waiver covers it.</summary>
    public Hearing Excuse(Hearing hearing) => waivers.Count == 0 || Of(hearing.Alone) is null ? hearing : hearing.Waived();

    /// <summary>The result, waived where it would turn the audit red and a waiver covers it.</summary>
    public GateResult Apply(GateResult result)
    {
        if (!result.Blocks || Of(result) is not { } waiver) return result;

        var words = $"waived until {Day(waiver)} by {PlainText.OneLine(waiver.Owner)}: {PlainText.OneLine(waiver.Reason, 400)}";
        return result with { Waiver = waiver, Message = $"{result.Message}; {words}" };
    }

    /// <summary>Waivers that nothing needs: left in place, they would hide what breaks next.</summary>
    public static IEnumerable<Diagnostic> Unused(IReadOnlyList<Waiver> waivers, IReadOnlyList<GateResult> gates) =>
        waivers.Where(waiver => !gates.Any(gate => ReferenceEquals(gate.Waiver, waiver))).Select(waiver => new Diagnostic(
            DiagnosticCode.Manifest, Severity.Warning, $"the waiver of {waiver.Subject} is not needed: no gate that it covers fails; remove it", waiver.Location));

    private Waiver? Of(GateResult result) => Find(result.Gate, result.Subject, result.Part);

    private Waiver? Find(Gate gate, string metric, string? part) => waivers.FirstOrDefault(waiver => waiver.Covers(gate, metric, part));

    private static string Day(Waiver waiver) => waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
