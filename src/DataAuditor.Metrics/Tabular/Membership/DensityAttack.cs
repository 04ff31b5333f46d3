using DataAuditor.Learning;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Membership;

/// <summary>
/// A record is the more likely a member the denser the synthetic records lie round it compared with other real ones: the logarithm of the
/// ratio of two kernel densities, over the real table's first principal components.
/// </summary>
internal static class DensityAttack
{
    private const int Components = 8;

    public static Func<Frame, double[]> On(Frame real, Frame synthetic, Frame reference, MetricContext context)
    {
        var components = PrincipalComponents.Fit(real, Components);
        if (components.Count == 0) return static attacked => new double[attacked.Rows];

        var dense = new KernelDensity(components.Project(synthetic));
        var usual = new KernelDensity(components.Project(reference));
        return attacked =>
        {
            var points = components.Project(attacked);
            double[] of = dense.LogDensities(points, context.Threads, context.Cancellation), by = usual.LogDensities(points, context.Threads, context.Cancellation);
            for (var record = 0; record < of.Length; record++) of[record] -= by[record];
            return of;
        };
    }
}
