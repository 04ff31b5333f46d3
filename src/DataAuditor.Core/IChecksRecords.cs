namespace DataAuditor;

/// <summary>Tells of single records what is wrong with them, so that curation can take them out: a metric whose value is made of such faults, or a check of its own.</summary>
public interface IChecksRecords
{
    /// <param name="sample">A record that has what the metric reads.</param>
    /// <returns>Nothing where the record passes.</returns>
    /// <exception cref="AuditException">A field is not what it must be.</exception>
    IEnumerable<RecordFault> FaultsOf(Sample sample);
}
