using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Engine;

/// <summary>One column of both tables as cell numbers of a contingency table.</summary>
internal sealed record PairCodes(CellCodes Real, CellCodes Synthetic)
{
    public static PairCodes OfLevels(CategoryColumn real, CategoryColumn synthetic, LevelAlignment alignment) => new(
        CellCodes.Of(real, [], alignment.Names.Count),
        CellCodes.Of(synthetic, alignment.Synthetic, alignment.Names.Count));

    public static PairCodes OfBins(NumberColumn real, NumberColumn synthetic, OrderedSamples ordered, Binning binning, int bins)
    {
        if (binning is Binning.OwnEdges)
        {
            // As numpy's digitize numbers them: a null or NaN falls where the maximum does.
            var last = (byte)bins;
            return new PairCodes(
                CellCodes.Of(real, BinBounds.EqualWidthAndMaximum(ordered.Real, bins), last, last, bins + 1),
                CellCodes.Of(synthetic, BinBounds.EqualWidthAndMaximum(ordered.Synthetic, bins), last, last, bins + 1));
        }

        var bounds = binning is Binning.QuantileReal ? BinBounds.Quantiles(ordered.Real, bins) : BinBounds.EqualWidth(ordered.Real, bins);
        var numbers = bounds.Length + 1;
        byte nullCell = (byte)numbers, notANumberCell = (byte)(numbers + 1);
        return new PairCodes(
            CellCodes.Of(real, bounds, nullCell, notANumberCell, numbers + 2),
            CellCodes.Of(synthetic, bounds, nullCell, notANumberCell, numbers + 2));
    }
}
