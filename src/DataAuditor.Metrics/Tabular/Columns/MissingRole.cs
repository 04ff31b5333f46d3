namespace DataAuditor.Metrics.Tabular.Columns;

/// <summary>A role that a metric cannot do without and that no column has.</summary>
internal static class MissingRole
{
    /// <returns>Null where some column has the role.</returns>
    public static Measurement? Of(MetricContext context, string role) => context.Fields[role].Count == 0 ? Measurement.MissingInput(Reason(role)) : null;

    public static string Reason(string role) => $"no field has the role '{role}'";
}
