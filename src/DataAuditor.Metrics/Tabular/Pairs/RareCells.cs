using System.Runtime.InteropServices;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Pairs;

/// <summary>The rare levels of a column, or the rare combinations of two columns' levels, and which of them another table still has.</summary>
/// <param name="Rare">How many the real table has.</param>
/// <param name="Kept">How many of them the other table has as well.</param>
/// <param name="Lost">The most frequent of those it has not, in words.</param>
internal sealed record RareCells(string Name, int Rare, int Kept, IReadOnlyList<string> Lost)
{
    private const int NamedLosses = 5;

    /// <summary>Up to here cells are counted in an array, above only those that occur.</summary>
    private const long DenseCells = 1L << 21;

    public double Share => (double)Kept / Rare;

    /// <summary>How many of them as many new real records would lose in the mean.</summary>
    public double ChanceLoss { get; private init; }

    /// <summary>The variance of that number from round to round, if each cell were lost independently of the others.</summary>
    public double ChanceVariance { get; private init; }

    /// <summary>Rows with a null are left out; a cell is rare where its share of the other rows is at most <paramref name="threshold"/>.</summary>
    /// <param name="first">A column of categories.</param>
    /// <param name="second">Another one, for combinations of both; null for the first alone.</param>
    public static RareCells Of(CountedFrame real, CountedFrame other, string first, string? second, double threshold)
    {
        FrameColumn one = real.Rows.Find(first)!, two = real.Rows.Find(second ?? first)!;
        return Of(
            second is null ? first : $"{first}|{second}",
            Count(real, first, second),
            Count(other, first, second),
            threshold,
            cell => second is null ? one.Levels[(int)cell] : $"{one.Levels[(int)(cell / two.Levels.Count)]}|{two.Levels[(int)(cell % two.Levels.Count)]}");
    }

    private static RareCells Of(string name, Dictionary<long, long> real, Dictionary<long, long> other, double threshold, Func<long, string> cellName)
    {
        var total = real.Values.Sum();
        var rare = real.Where(cell => (double)cell.Value / total <= threshold).ToArray();
        var lost = rare.Where(cell => !other.ContainsKey(cell.Key)).ToArray();
        var otherTotal = other.Values.Sum();
        double[] once = [.. rare.Select(cell => Missing(cell.Value, total, otherTotal))], twice = [.. rare.Select(cell => Missing(cell.Value, total, 2 * otherTotal))];
        return new RareCells(
            name,
            rare.Length,
            rare.Length - lost.Length,
            [.. lost.OrderByDescending(cell => cell.Value).ThenBy(cell => cell.Key).Take(NamedLosses).Select(cell => $"'{cellName(cell.Key)}' ({cell.Value} of {total} real records)")])
        {
            ChanceLoss = once.Sum(),
            ChanceVariance = once.Sum() - twice.Sum(),
        };
    }

    /// <summary>
    /// The chance of none in another draw. The count shows the rate only roughly (Gamma and Poisson, by Jeffreys' prior); missing in two
    /// draws of one rate is missing in one twice as large.
    /// </summary>
    private static double Missing(long count, long total, long otherTotal) => Math.Pow((double)total / (total + otherTotal), count + 0.5);

    private static Dictionary<long, long> Count(CountedFrame rows, string firstName, string? secondName)
    {
        FrameColumn first = rows.Rows.Find(firstName)!;
        var second = secondName is null ? null : rows.Rows.Find(secondName)!;
        var cells = (long)first.Levels.Count * (second?.Levels.Count ?? 1);
        return cells <= DenseCells && rows.Counts is null ? CountDense(first, second, (int)cells) : CountSparse(first, second, rows);
    }

    private static Dictionary<long, long> CountDense(FrameColumn first, FrameColumn? second, int cells)
    {
        var counts = new int[cells];
        var codes = first.Codes;
        if (second is null)
        {
            foreach (var code in codes)
            {
                if (code >= 0) counts[code]++;
            }
        }
        else
        {
            var others = second.Codes[..codes.Length];
            for (var row = 0; row < codes.Length; row++)
            {
                // Null is −1: the sign of either is the sign of both.
                if ((codes[row] | others[row]) >= 0) counts[(codes[row] * second.Levels.Count) + others[row]]++;
            }
        }

        return counts.Index().Where(cell => cell.Item > 0).ToDictionary(static cell => (long)cell.Index, static cell => (long)cell.Item);
    }

    private static Dictionary<long, long> CountSparse(FrameColumn first, FrameColumn? second, CountedFrame rows)
    {
        var counts = new Dictionary<long, long>();
        for (var row = 0; row < first.Codes.Length; row++)
        {
            long code = first.Codes[row], other = second is null ? 0 : second.Codes[row];
            if ((code | other) >= 0) CollectionsMarshal.GetValueRefOrAddDefault(counts, (code * (second?.Levels.Count ?? 1)) + other, out _) += rows.Count(row);
        }

        return counts;
    }
}
