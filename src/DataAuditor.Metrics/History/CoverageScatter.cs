using DataAuditor.Metrics.Tabular.Samples;
using DataAuditor.Metrics.Tabular.Support;

namespace DataAuditor.Metrics.History;

/// <summary>
/// How the covered share scatters over rounds of an unchanging source, seen by splitting the real records at random, again and again,
/// into one part and two rounds of it.
/// </summary>
/// <param name="Share">What new real records cover.</param>
/// <param name="Dispersion">
/// The variance over the binomial one: neighbours are covered or missed together. Two standard errors above what the splits show, and no
/// less than above 1, since an error that is taken too small sounds false alarms.
/// </param>
internal readonly record struct CoverageScatter(double Share, double Dispersion)
{
    private const int Splits = 40, MostRecords = 300, LeastRecords = 20;

    /// <summary>For real records too few to split: new ones cover all but 2⁻⁵, and records that share their neighbours scatter by no more than this.</summary>
    private static readonly CoverageScatter Unsplit = new(1 - (1.0 / 32), 3);

    /// <param name="size">The records of a round.</param>
    public static CoverageScatter Of(SupportTables support, int size, int neighbors, MetricContext context)
    {
        var count = Math.Min(Math.Min(size, MostRecords), support.Real.Count / 3);
        if (count < LeastRecords) return Unsplit;

        var random = context.Random("splits");
        double squares = 0, covered = 0;
        for (var split = 0; split < Splits; split++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var rows = RowSample.Draw(support.Real.Count, 3 * count, random);
            if (new PartCoverage(support.Real, rows, count).Shares(neighbors) is not [var first, var second]) throw new InvalidOperationException("Two parts cover the third.");

            squares += (first - second) * (first - second) / 2;
            covered += first + second;
        }

        var share = Smoothed(covered / (2 * Splits), count);
        var dispersion = Math.Max(1, squares / Splits * count / (share * (1 - share)));
        return new CoverageScatter(share, dispersion * (1 + (2 * Math.Sqrt(2.0 / Splits))));
    }

    /// <summary>The standard error of a round's coverage. One that covers more than new real records do was lucky: it scatters as they do.</summary>
    public double Error(double coverage, int records)
    {
        var share = Math.Min(Share, Smoothed(coverage, records));
        return Math.Sqrt(share * (1 - share) * Dispersion / records);
    }

    /// <summary>With a hit and a miss added, so that full coverage has an error too.</summary>
    private static double Smoothed(double share, int records) => ((share * records) + 1) / (records + 2);
}
