using DataAuditor.Graphs;
using DataAuditor.Graphs.Comparison;
using DataAuditor.Graphs.Notations;

namespace DataAuditor.Core.Tests.Graphs.Comparison;

public sealed class LabelledEqualityTests
{
    [Theory]
    [InlineData("[(0, 1), (1, 2)]", "[[2, 1], [1, 0], [0, 1]]", true)]
    [InlineData("[(0, 1), (1, 2)]", "[(0, 2), (2, 1)]", false)]
    [InlineData("[(0, 1), (1, 2)]", "[(0, 1)]", false)]
    [InlineData("graph { a -- b }", "graph { b -- a }", true)]
    [InlineData("graph { a -- b }", "graph { a -- c }", false)]
    [InlineData("digraph { a -> b }", "digraph { b -> a }", false)]
    [InlineData("digraph { a -> b }", "graph { a -- b }", false)]
    [InlineData("graph { 1 -- 2 }", "[(1, 2)]", true)]
    public void Is_of_ids_and_edges(string left, string right, bool holds)
    {
        NamedGraph own = GraphText.Read(left), other = GraphText.Read(right);

        Assert.Equal(holds, LabelledEquality.Holds(own, other));
        Assert.Equal(holds, LabelledEquality.Fingerprint(own) == LabelledEquality.Fingerprint(other));
    }
}
