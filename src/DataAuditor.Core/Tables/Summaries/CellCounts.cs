using System.Runtime.InteropServices;
using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>The joint counts of two columns: those of the cells that occur, or none where they are too many.</summary>
public sealed class CellCounts
{
    /// <summary>Up to so many cells a block is counted in an array.</summary>
    private const long DenseCells = 1 << 16;

    private Dictionary<(int First, int Second), long> _counts = [];

    /// <summary>There are more cells than a summary counts; then it has none.</summary>
    public bool HasTooMany { get; private set; }

    /// <summary>By cells of the two columns; see <see cref="ContingencyPlan"/>.</summary>
    public IReadOnlyDictionary<(int First, int Second), long> Counts => _counts;

    /// <param name="first">One cell a row.</param>
    /// <param name="firstCells">All are below it.</param>
    /// <param name="second">The other column's.</param>
    internal void Add(ReadOnlySpan<int> first, int firstCells, ReadOnlySpan<int> second, int secondCells, ref int[] scratch)
    {
        if (HasTooMany) return;
        if ((long)firstCells * secondCells > DenseCells)
        {
            for (var row = 0; row < first.Length && !HasTooMany; row++) Add((first[row], second[row]), 1);
            return;
        }

        var cells = firstCells * secondCells;
        if (scratch.Length < cells) scratch = new int[cells];
        for (var row = 0; row < first.Length; row++) scratch[(first[row] * secondCells) + second[row]]++;
        for (var cell = 0; cell < cells; cell++)
        {
            if (scratch[cell] == 0) continue;
            Add((cell / secondCells, cell % secondCells), scratch[cell]);
            scratch[cell] = 0;
        }
    }

    /// <summary>Takes in the count of a cell.</summary>
    public void Add((int First, int Second) cell, long count)
    {
        if (HasTooMany) return;

        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, cell, out var isKnown);
        sum += count;
        if (!isKnown && _counts.Count > SummaryPlan.MostCells) GiveUp();
    }

    /// <param name="firstCells">The cell here of each of its first column's; null where they are the same.</param>
    internal void Merge(CellCounts later, int[]? firstCells, int[]? secondCells)
    {
        if (later.HasTooMany) GiveUp();
        foreach (var ((first, second), count) in later._counts)
        {
            Add((firstCells?[first] ?? first, secondCells?[second] ?? second), count);
        }
    }

    internal void Archive(StateArchive archive)
    {
        HasTooMany = archive.Pass(HasTooMany);
        var cells = _counts.OrderBy(static cell => cell.Key).ToArray();
        var first = archive.PassCounts([.. cells.Select(static cell => (long)cell.Key.First)]);
        var second = archive.PassCounts([.. cells.Select(static cell => (long)cell.Key.Second)]);
        var counts = archive.PassCounts([.. cells.Select(static cell => cell.Value)]);
        if (first.Length != counts.Length || second.Length != counts.Length) throw StateArchive.Broken("cells and their counts differ in number");
        if (!archive.IsReading || HasTooMany) return;

        for (var cell = 0; cell < counts.Length; cell++)
        {
            if (first[cell] > int.MaxValue || second[cell] > int.MaxValue) throw StateArchive.Broken("a cell has no such number");
            Add(((int)first[cell], (int)second[cell]), counts[cell]);
        }
    }

    /// <summary>There are too many cells.</summary>
    public void GiveUp()
    {
        HasTooMany = true;
        _counts = [];
    }
}
