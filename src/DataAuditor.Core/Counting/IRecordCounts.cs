using DataAuditor.Tables;

namespace DataAuditor.Counting;

/// <summary>What an engine counts of records where they lie: the same as if they were read one by one.</summary>
public interface IRecordCounts
{
    /// <summary>Records of a role; 0 where the audit has no such data set.</summary>
    long Records(Role role);

    /// <summary>Counts the sequences of words of all texts; none reaches over the end of a text.</summary>
    /// <param name="field">By its role; every record has it.</param>
    /// <param name="length">Words of a sequence, at least 1.</param>
    /// <param name="separators">The characters that part words, the space among them.</param>
    /// <param name="positions">Records whose texts are wanted whole, ascending.</param>
    /// <exception cref="NotSummarizedException">It cannot be counted there as it would be here.</exception>
    /// <exception cref="AuditException">Not all of the engine answers.</exception>
    WordCounts Words(Role role, string field, int length, string separators, IReadOnlyList<long> positions);

    /// <summary>How often each value of a field of texts occurs, in the order in which they first come.</summary>
    /// <inheritdoc cref="Words"/>
    IReadOnlyList<ValueCount> Values(Role role, string field);
}
