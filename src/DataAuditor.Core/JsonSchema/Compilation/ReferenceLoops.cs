using DataAuditor.JsonSchema.Evaluation;
using DataAuditor.JsonSchema.Keywords;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>
/// Schemas that lead back to themselves by <c>$ref</c> and <c>allOf</c> alone, on the same value and whatever it is: they can never be decided.
/// Loops through keywords that look at the value first are met, if ever, when a document is evaluated.
/// </summary>
internal static class ReferenceLoops
{
    private enum Mark
    {
        Open,
        Done,
    }

    /// <exception cref="SchemaException">There is such a loop.</exception>
    public static void Reject(IEnumerable<SchemaNode> nodes)
    {
        var marks = new Dictionary<SchemaNode, Mark>();
        foreach (var node in nodes)
        {
            if (!marks.ContainsKey(node)) Walk(node, marks);
        }
    }

    private static void Walk(SchemaNode start, Dictionary<SchemaNode, Mark> marks)
    {
        var path = new Stack<(SchemaNode Node, IEnumerator<SchemaNode> Next)>();
        Open(start);
        while (path.TryPeek(out var top))
        {
            if (!top.Next.MoveNext())
            {
                marks[top.Node] = Mark.Done;
                path.Pop();
            }
            else if (!marks.TryGetValue(top.Next.Current, out var mark))
            {
                Open(top.Next.Current);
            }
            else if (mark is Mark.Open)
            {
                throw new SchemaException("refers to itself without end: no value can be decided", top.Node.Location);
            }
        }

        void Open(SchemaNode node)
        {
            marks[node] = Mark.Open;
            path.Push((node, SameValue(node).GetEnumerator()));
        }
    }

    private static IEnumerable<SchemaNode> SameValue(SchemaNode node) => node.Keywords.SelectMany(keyword => keyword switch
    {
        RefKeyword reference => [reference.Target],
        AllOfKeyword all => all.Branches.Select(branch => branch.Node),
        _ => [],
    });
}
