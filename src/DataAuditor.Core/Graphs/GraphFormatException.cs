namespace DataAuditor.Graphs;

/// <summary>What was to be a graph is none.</summary>
/// <param name="message">Why; without the place, which whoever reads the text knows.</param>
/// <param name="line">The line of the text, from 1; 0 where it is not known.</param>
public sealed class GraphFormatException(string message, int line = 0) : FormatException(message)
{
    public int Line => line;
}
