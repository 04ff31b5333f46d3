namespace DataAuditor.Tables;

/// <summary>What is asked for does not follow from the counts and sums that are at hand; the message says what is missing, for the report.</summary>
public sealed class NotSummarizedException : Exception
{
    public NotSummarizedException()
    {
    }

    public NotSummarizedException(string message)
        : base(message)
    {
    }

    public NotSummarizedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
