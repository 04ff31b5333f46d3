using System.Text.Json;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>For how many texts all checks hold, and each of them.</summary>
public sealed class FormShares : IState<FormShares>
{
    private readonly Share[] _checks = [.. Enum.GetValues<FormCheck>().Select(static _ => new Share())];

    public Share WellFormed { get; } = new();

    public void Merge(FormShares later)
    {
        WellFormed.Merge(later.WellFormed);
        for (var check = 0; check < _checks.Length; check++) _checks[check].Merge(later._checks[check]);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(WellFormed);
        foreach (var check in _checks) archive.PassState(check);
    }

    internal void Add(IReadOnlyList<FormCheck> checks, IReadOnlyCollection<FormCheck> failed)
    {
        WellFormed.Add(failed.Count == 0);
        foreach (var check in checks.Distinct()) _checks[(int)check].Add(!failed.Contains(check));
    }

    /// <summary>As the option spells it.</summary>
    internal static string NameOf(FormCheck check) => JsonNamingPolicy.KebabCaseLower.ConvertName(check.ToString());

    internal Part PartOf(FormCheck check)
    {
        var share = _checks[(int)check];
        return new Part(NameOf(check), share.Value) { Uncertainty = share.Uncertainty };
    }
}
