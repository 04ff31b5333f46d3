using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <summary>Reads what a filter asks.</summary>
internal sealed class FilterParser(PathParser path)
{
    private const int MostNested = 128;

    private static readonly (string Sign, Comparison Comparison)[] Comparisons =
        [("==", Comparison.Equal), ("!=", Comparison.NotEqual), ("<=", Comparison.LessOrEqual), (">=", Comparison.GreaterOrEqual), ("<", Comparison.Less), (">", Comparison.Greater)];

    private int _nested;

    private PathText Text => path.Text;

    public Condition Condition()
    {
        if (++_nested > MostNested) throw Text.Wrong($"parentheses nest deeper than {MostNested}");

        var any = Joined("||", () => Joined("&&", Basic, static all => new AllOf(all)), static any => new AnyOf(any));
        _nested--;
        return any;
    }

    private Condition Joined(string sign, Func<Condition> part, Func<IReadOnlyList<Condition>, Condition> join)
    {
        var parts = new List<Condition> { part() };
        while (true)
        {
            var end = Text.Position;
            Text.SkipBlanks();
            if (!Text.TryTake(sign))
            {
                Text.Position = end;
                return parts is [var only] ? only : join(parts);
            }

            parts.Add(part());
        }
    }

    private Condition Basic()
    {
        Text.SkipBlanks();
        if (Text.TryTake('!'))
        {
            Text.SkipBlanks();
            return new Not(Text.Next == '(' ? Parenthesized() : Test(Operand()));
        }

        if (Text.Next == '(') return Parenthesized();

        var left = Operand();
        var end = Text.Position;
        Text.SkipBlanks();
        foreach (var (sign, comparison) in Comparisons)
        {
            if (!Text.TryTake(sign)) continue;

            Text.SkipBlanks();
            return new Compared(Comparable(left), comparison, Comparable(Operand()));
        }

        Text.Position = end;
        return Test(left);
    }

    private Condition Parenthesized()
    {
        Text.Take('(');
        var condition = Condition();
        Text.SkipBlanks();
        Text.Take(')');
        return condition;
    }

    /// <summary>What may stand alone: a query, or a function that answers yes or no.</summary>
    private Condition Test(object operand) => operand switch
    {
        Condition condition => condition,
        QueryOperand query => new Exists(query),
        _ => throw Text.Wrong("this must be compared with something"),
    };

    private Operand Comparable(object operand) => operand switch
    {
        QueryOperand { IsSingular: false } => throw Text.Wrong("a query that is compared may select one value only"),
        Operand comparable => comparable,
        _ => throw Text.Wrong("a function that answers yes or no cannot be compared"),
    };

    /// <returns>An <see cref="JsonPaths.Operand"/>, or a <see cref="JsonPaths.Condition"/> of a function.</returns>
    private object Operand()
    {
        switch (Text.Next)
        {
            case '@':
                Text.Take('@');
                return new QueryOperand(path.Segments(), FromRoot: false);
            case '$':
                Text.Take('$');
                return new QueryOperand(path.Segments(), FromRoot: true);
            case '\'' or '"':
                return new Literal(JsonSerializer.SerializeToElement(Text.TakeString(), OperandJson.Default.String));
            case '-' or (>= '0' and <= '9'):
                return Number();
            default:
                return Named();
        }
    }

    private Literal Number()
    {
        var start = Text.Position;
        var number = Text.TakeWhile(static character => char.IsAsciiDigit(character) || character is '-' or '+' or '.' or 'e' or 'E');
        try
        {
            return new Literal(JsonElement.Parse(number));
        }
        catch (JsonException)
        {
            Text.Position = start;
            throw Text.Wrong("this is no number");
        }
    }

    private object Named()
    {
        var start = Text.Position;
        var name = Text.TryTakeWord(char.IsAsciiLetterLower, static character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');
        if (name is "true" or "false" or "null" && Text.Next != '(') return new Literal(JsonElement.Parse(name));
        if (name is not null && Text.TryTake('(')) return Function(name, start);

        Text.Position = start;
        throw Text.Wrong("here a query, a value or a function was expected");
    }

    private object Function(string name, int start)
    {
        List<object> arguments = [];
        Text.SkipBlanks();
        while (Text.Next != ')')
        {
            arguments.Add(Operand());
            Text.SkipBlanks();
            if (!Text.TryTake(',')) break;
            Text.SkipBlanks();
        }

        Text.Take(')');
        switch (name, arguments)
        {
            case ("length", [var of]): return new Length(Comparable(of));
            case ("count", [QueryOperand query]): return new Count(query);
            case ("value", [QueryOperand query]): return new SingleValue(query);
            case ("match" or "search", [var text, var pattern]): return new Matches(Comparable(text), Comparable(pattern), IsWhole: name == "match");
            default:
                Text.Position = start;
                throw Text.Wrong("there is no such function with these arguments; there are length(value), count(query), value(query), match(value, pattern) and search(value, pattern)");
        }
    }
}
