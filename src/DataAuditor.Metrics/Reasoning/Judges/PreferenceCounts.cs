using DataAuditor.Agreement;
using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Judges;

/// <summary>How often a judge prefers what, where people prefer what.</summary>
public sealed class PreferenceCounts : IState<PreferenceCounts>
{
    /// <summary>Of the table of preferences; with more of them they are no choice between a few outputs.</summary>
    private const int MostCells = 10_000;

    private readonly Dictionary<(string Judge, string Human), long> _cells = [];

    private bool _hasTooMany;

    public Share Agreeing { get; } = new();

    public void Add(string judge, string human)
    {
        Agreeing.Add(judge == human);
        Count((judge, human), 1);
    }

    public void Merge(PreferenceCounts later)
    {
        Agreeing.Merge(later.Agreeing);
        foreach (var (cell, count) in later._cells) Count(cell, count);
        if (later._hasTooMany) GiveUp();
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Agreeing);
        _hasTooMany = archive.Pass(_hasTooMany);
        archive.PassMap(_cells, cell => (archive.PassText(cell.Judge), archive.PassText(cell.Human)), archive.PassCount);
        if (_cells.Count > (_hasTooMany ? 0 : MostCells)) throw StateArchive.Broken("there are too many preferences");
    }

    /// <summary>Null where chance would always agree too, or there are too many preferences to count.</summary>
    public CohenKappa? Kappa => CohenKappa.Of([.. _cells.OrderBy(static cell => cell.Key.Judge, StringComparer.Ordinal).ThenBy(static cell => cell.Key.Human, StringComparer.Ordinal)]);

    private void Count((string Judge, string Human) cell, long count)
    {
        if (_hasTooMany) return;

        _cells[cell] = _cells.GetValueOrDefault(cell) + count;
        if (_cells.Count > MostCells) GiveUp();
    }

    private void GiveUp()
    {
        _hasTooMany = true;
        _cells.Clear();
    }
}
