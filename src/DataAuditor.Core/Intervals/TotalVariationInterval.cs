using System.Numerics;
using MathNet.Numerics;

namespace DataAuditor.Intervals;

/// <summary>
/// How far the total variation distance of two samples' counts may lie from that of the distributions. The plain distance is too large: two
/// samples of one distribution never have the same counts, and with many cells that noise is most of what is seen.
/// </summary>
/// <remarks>
/// Takes the cells' differences for normal with the multinomial's covariances, and asks which multiples of the differences seen would, with
/// their noise, give a distance such as the one seen. Needs nothing but the counts, so it can be had from any engine's.
/// </remarks>
public static class TotalVariationInterval
{
    private const int Steps = 40;

    /// <param name="real">Counts with a positive total.</param>
    /// <param name="synthetic">Counts of the same cells, with a positive total.</param>
    public static Uncertainty Of<TCount>(ReadOnlySpan<TCount> real, ReadOnlySpan<TCount> synthetic)
        where TCount : IBinaryInteger<TCount>
    {
        double realTotal = 0, syntheticTotal = 0;
        foreach (var count in real) realTotal += double.CreateTruncating(count);
        foreach (var count in synthetic) syntheticTotal += double.CreateTruncating(count);

        var noise = new CellNoise(realTotal, syntheticTotal);
        for (var cell = 0; cell < real.Length; cell++) noise.Add(double.CreateTruncating(real[cell]) / realTotal, double.CreateTruncating(synthetic[cell]) / syntheticTotal);
        return Of(noise);
    }

    private static Uncertainty Of(CellNoise noise)
    {
        noise.Settle();
        var seen = noise.Distance;
        return new Uncertainty("multinomial", confidence =>
        {
            var z = Uncertainty.Deviations(confidence);
            var (silent, deviation) = noise.Distribution(0);
            if (seen == 0) return (0, Math.Min(1, z * deviation));

            var most = 1 / seen;
            var low = silent + (z * deviation) >= seen ? 0 : Multiple(most, multiple => noise.Distribution(multiple) is var (mean, spread) && mean + (z * spread) >= seen);
            var high = Multiple(most, multiple => noise.Distribution(multiple) is var (mean, spread) && mean - (z * spread) >= seen);
            return (Math.Min(seen, low * seen), Math.Clamp(high * seen, 0, 1));
        });
    }

    /// <summary>The least multiple, up to the most, for which it is so.</summary>
    private static double Multiple(double most, Func<double, bool> isReached)
    {
        double below = 0, above = most;
        for (var step = 0; step < Steps; step++)
        {
            var middle = (below + above) / 2;
            if (isReached(middle)) above = middle;
            else below = middle;
        }

        return above;
    }

    /// <summary>The cells, put together where their differences are as many standard deviations: what is asked of them is then quick, however many they are.</summary>
    private sealed class CellNoise(double realTotal, double syntheticTotal)
    {
        private const int Bins = 96;
        private const double BinsPerOctave = 8;

        private readonly Bin[] _bins = new Bin[Bins];
        private (double Mean, double Kept) _ratios;

        /// <summary>To be called once, when all cells are in.</summary>
        public void Settle() => _ratios = Ratios();

        /// <summary>As it is seen.</summary>
        public double Distance { get; private set; }

        public void Add(double real, double synthetic)
        {
            var difference = synthetic - real;
            var variance = (real * (1 - real) / realTotal) + (synthetic * (1 - synthetic) / syntheticTotal);
            Distance += Math.Abs(difference) / 2;
            if (variance == 0 && difference == 0) return;

            // A share of 1 against 0 has no variance by this formula; then it is as far off as can be.
            var deviation = Math.Max(Math.Sqrt(variance), 1e-12);
            var ratio = Math.Abs(difference) / deviation;
            ref var bin = ref _bins[(int)Math.Min(Bins - 1, BinsPerOctave * Math.Log2(1 + ratio))];
            bin.Deviations += deviation;
            bin.Variances += deviation * deviation;
            bin.Differences += Math.Abs(difference);
            var sign = Math.Sign(difference);
            bin.Real += sign * real;
            bin.Synthetic += sign * synthetic;
            bin.RealSquares += real * real;
            bin.SyntheticSquares += synthetic * synthetic;
        }

        /// <summary>
        /// The differences in standard deviations: their mean, and how much of their spread around it is more than noise. Noise alone spreads
        /// them, and taken for real that would make the distance seem smaller than it is.
        /// </summary>
        private (double Mean, double Kept) Ratios()
        {
            double weight = 0, sum = 0, squares = 0;
            foreach (ref readonly var bin in _bins.AsSpan())
            {
                if (bin.Deviations == 0) continue;
                weight += bin.Deviations;
                sum += bin.Differences;
                squares += bin.Differences * bin.Differences / bin.Deviations;
            }

            var mean = sum / weight;
            var spread = (squares / weight) - (mean * mean);
            double below = 0, above = mean;
            for (var step = 0; step < Steps; step++)
            {
                var middle = (below + above) / 2;
                if (Folded(middle).Mean < mean) below = middle;
                else above = middle;
            }

            var noise = 1 + (below * below) - Math.Pow(Folded(below).Mean, 2);
            return (mean, spread > noise ? Math.Sqrt(1 - (noise / spread)) : 0);
        }

        /// <summary>Of |N(r, 1)|: its mean, and the mean of its sign.</summary>
        private static (double Mean, double Sign) Folded(double ratio)
        {
            var sign = SpecialFunctions.Erf(ratio / Constants.Sqrt2);
            return ((Constants.Sqrt2 / Constants.SqrtPi * Math.Exp(-ratio * ratio / 2)) + (ratio * sign), sign);
        }

        /// <summary>Mean and standard deviation of the distance seen, if the true differences were this multiple of those seen.</summary>
        public (double Mean, double Deviation) Distribution(double multiple)
        {
            var (average, kept) = _ratios;
            double mean = 0, variance = 0, real = 0, synthetic = 0, realSquares = 0, syntheticSquares = 0;
            foreach (ref readonly var bin in _bins.AsSpan())
            {
                if (bin.Deviations == 0) continue;

                var ratio = multiple * (average + (kept * ((bin.Differences / bin.Deviations) - average)));
                var (folded, sign) = Folded(ratio);
                mean += bin.Deviations * folded;
                variance += bin.Variances * (1 + (ratio * ratio) - (folded * folded));
                real += sign * bin.Real;
                synthetic += sign * bin.Synthetic;
                realSquares += sign * sign * bin.RealSquares;
                syntheticSquares += sign * sign * bin.SyntheticSquares;
            }

            variance -= (((real * real) - realSquares) / realTotal) + (((synthetic * synthetic) - syntheticSquares) / syntheticTotal);
            return (mean / 2, Math.Sqrt(Math.Max(0, variance)) / 2);
        }
    }

    /// <summary>Sums over cells whose differences are about as many standard deviations.</summary>
    private struct Bin
    {
        public double Deviations, Variances, Differences, Real, Synthetic, RealSquares, SyntheticSquares;
    }
}
