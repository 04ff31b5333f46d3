using DataAuditor.Data.Files;
using DataAuditor.Graphs;
using DataAuditor.Graphs.Notations;

namespace DataAuditor.Data.Samples;

/// <summary>Reads the graphs of a file.</summary>
internal static class GraphFiles
{
    /// <exception cref="AuditException">The file holds something else.</exception>
    public static IReadOnlyList<NamedGraph> Read(SourceFile file, byte[] text)
    {
        try
        {
            return file.Format switch
            {
                FileFormat.EdgeList => [GraphFile.ReadEdges(text)],
                FileFormat.AdjacencyList => [GraphFile.ReadNeighbors(text)],
                FileFormat.Dot => GraphFile.ReadDot(text),
                _ => GraphFile.ReadGraphMl(text),
            };
        }
        catch (GraphFormatException wrong)
        {
            throw file.Fault(wrong.Message, wrong.Line, inner: wrong);
        }
    }
}
