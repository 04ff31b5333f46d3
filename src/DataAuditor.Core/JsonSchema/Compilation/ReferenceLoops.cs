using DataAuditor.JsonSchema.Evaluation;
using DataAuditor.JsonSchema.Keywords;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>
/// Schemas that lead back to themselves by <c>$ref</c> and <c>allOf</c> alone, on the same value and whatever it is: they can never be decided.
/// Loops through keywords that look at the value first are met, if ever, when a document is evaluated.
/// </summary>
internal static class ReferenceLoops
{
    /// <exception cref="SchemaException">There is such a loop.</exception>
    public static void Reject(IEnumerable<SchemaNode> nodes)
    {
        var done = new HashSet<SchemaNode>();
        foreach (var node in nodes)
        {
            if (Array.Exists(node.Keywords, LeadsToSameValue) && !done.Contains(node)) Walk(node, done);
        }
    }

    private static void Walk(SchemaNode start, HashSet<SchemaNode> done)
    {
        var open = new HashSet<SchemaNode>();
        var path = new Stack<Step>();
        Open(start);
        while (path.TryPeek(out var top))
        {
            if (!top.Next.MoveNext())
            {
                open.Remove(top.Node);
                done.Add(top.Node);
                path.Pop();
            }
            else if (open.Contains(top.Next.Current))
            {
                throw new SchemaException("refers to itself without end: no value can be decided", top.Node.Location);
            }
            else if (!done.Contains(top.Next.Current))
            {
                Open(top.Next.Current);
            }
        }

        void Open(SchemaNode node)
        {
            open.Add(node);
            path.Push(new(node, SameValue(node).GetEnumerator()));
        }
    }

    private static bool LeadsToSameValue(Keyword keyword) => keyword is RefKeyword or AllOfKeyword;

    private static IEnumerable<SchemaNode> SameValue(SchemaNode node) => node.Keywords.SelectMany(keyword => keyword switch
    {
        RefKeyword reference => [reference.Target],
        AllOfKeyword all => all.Branches.Select(branch => branch.Node),
        _ => [],
    });

    private sealed record Step(SchemaNode Node, IEnumerator<SchemaNode> Next);
}
