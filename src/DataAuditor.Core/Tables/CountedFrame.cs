namespace DataAuditor.Tables;

/// <summary>Rows of a frame: all of them, or the distinct ones over some columns and how often each stands.</summary>
/// <param name="Rows">With the columns asked for and perhaps others.</param>
/// <param name="Counts">One a row; null where each row stands for itself.</param>
public sealed record CountedFrame(Frame Rows, IReadOnlyList<long>? Counts)
{
    /// <summary>Records that a row stands for.</summary>
    public long Count(int row) => Counts is null ? 1 : Counts[row];
}
