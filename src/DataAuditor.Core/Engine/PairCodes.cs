using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Engine;

/// <summary>One column of both tables as cell numbers of a contingency table.</summary>
internal sealed record PairCodes(CellCodes Real, CellCodes Synthetic)
{
    public static PairCodes OfLevels(CategoryColumn real, CategoryColumn synthetic, LevelAlignment alignment) => new(
        CellCodes.Of(real, [], alignment.Names.Count),
        CellCodes.Of(synthetic, alignment.Common, alignment.Names.Count));

    public static PairCodes OfBins(NumberColumn real, NumberColumn synthetic, OrderedSamples ordered, Binning binning, int bins)
    {
        // Both tables need not have the same number of bins by their own edges; the cells beyond a table's own stay empty.
        var (ownBounds, otherBounds) = binning is Binning.OwnEdges
            ? (BinBounds.EqualWidthAndMaximum(ordered.Real, bins), BinBounds.EqualWidthAndMaximum(ordered.Synthetic, bins))
            : Shared(binning is Binning.QuantileReal ? BinBounds.Quantiles(ordered.Real, bins) : BinBounds.EqualWidth(ordered.Real, bins));
        var numbers = Math.Max(ownBounds.Length, otherBounds.Length) + 1;
        byte nullCell = (byte)numbers, notANumberCell = (byte)(numbers + 1);
        return new PairCodes(
            CellCodes.Of(real, ownBounds, nullCell, notANumberCell, numbers + 2),
            CellCodes.Of(synthetic, otherBounds, nullCell, notANumberCell, numbers + 2));

        static (double[] Real, double[] Synthetic) Shared(double[] bounds) => (bounds, bounds);
    }
}
