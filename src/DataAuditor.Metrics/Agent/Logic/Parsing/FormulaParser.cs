using DataAuditor.Catalog;
using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Terms;

namespace DataAuditor.Metrics.Agent.Logic.Parsing;

/// <summary>
/// Reads formulas. From what binds most: comparisons of sums and products; <c>not</c> and the temporal operators of one formula; <c>until</c>
/// and its like, and implications, which group from the right; <c>and</c>; <c>or</c>. In order:
/// <c>* /</c>, <c>+ -</c>, <c>&gt;= &gt; &lt;= &lt; == !=</c>, <c>not always eventually …</c>, <c>until release weak_until since</c>,
/// <c>and</c>, <c>or</c>, <c>-&gt;</c>, <c>&lt;-&gt;</c>.
/// </summary>
internal sealed class FormulaParser
{
    public const int LongestText = 100_000;

    /// <summary>What recursion over trees can take on any thread.</summary>
    public const int Deepest = 500;

    private const int ComparisonRank = 6;

    private readonly TokenReader _tokens;

    private int _nested;

    private FormulaParser(string text) => _tokens = new TokenReader(Lexer.Read(text));

    /// <exception cref="OptionValueException">The text is no formula; the message names the column, from 1, and what is wanted there.</exception>
    public static Formula Parse(string text)
    {
        if (text.Length > LongestText) throw new OptionValueException(FormattableString.Invariant($"the formula has {text.Length} characters; at most {LongestText} are read"));

        var parser = new FormulaParser(text);
        var start = parser._tokens.Next;
        var formula = parser.FormulaOf(parser.Read(0), start);
        return parser._tokens.Next.Kind is TokenKind.End ? formula : throw parser._tokens.Wanted("an operator or the end");
    }

    /// <summary>An expression whose operators all bind at least as much as the rank.</summary>
    private Expression Read(int rank)
    {
        if (++_nested > Deepest) throw TokenReader.Fault(_tokens.Next, $"the formula is nested deeper than {Deepest}");

        var start = _tokens.Next;
        var left = ReadOperand();
        while (RankOf(_tokens.Next) is var found and > 0 && found >= rank)
        {
            var sign = _tokens.Take();
            if (sign.Text is "==" or "!=" && _tokens.Next.Kind is TokenKind.Quoted && left is SignalTerm { Component: null } signal)
            {
                left = new TextEquality(signal.Name, _tokens.Take().Text, sign.Text is "==");
                continue;
            }

            var bounds = found is 5 ? BoundsReader.Read(_tokens) : null;
            var rightStart = _tokens.Next;
            var right = Read(IsFromRight(found) ? found : found + 1);
            left = Limited(Combined(new Operation(sign, left, start, right, rightStart), bounds), sign);
        }

        _nested--;
        return left;
    }

    private Expression ReadOperand()
    {
        var token = _tokens.Take();
        return token.Kind switch
        {
            TokenKind.Number => new Literal(token.Number, token.Unit),
            TokenKind.Quoted when token.IsText => throw TokenReader.Fault(token, "a text stands only behind == or !="),
            TokenKind.Name when token.Text is "abs" && _tokens.Next.Text is "(" => ReadAbsolute(),
            TokenKind.Name or TokenKind.Quoted => ReadSignal(token.Text),
            TokenKind.Symbol => ReadPrefix(token),
            _ => throw _tokens.Wanted("a formula", token),
        };
    }

    private Expression ReadPrefix(Token token) => token.Text switch
    {
        "(" => ReadBracketed(),
        "true" or "false" => new TruthConstant(token.Text is "true"),
        "-" => ReadNegation(token),
        "not" => new Not(ReadBody(token)),
        "always" => ReadWindow(WindowOperator.Always, token),
        "eventually" => ReadWindow(WindowOperator.Eventually, token),
        "historically" => ReadWindow(WindowOperator.Historically, token),
        "once" => ReadWindow(WindowOperator.Once, token),
        "strong_next" or "weak_next" => new Next(ReadBody(token), IsOfPast: false, token.Text is "strong_next"),
        "strong_prev" or "weak_prev" => new Next(ReadBody(token), IsOfPast: true, token.Text is "strong_prev"),
        _ => throw _tokens.Wanted("a formula", token),
    };

    private Window ReadWindow(WindowOperator @operator, Token token)
    {
        var bounds = BoundsReader.Read(_tokens);
        return new Window(@operator, ReadBody(token), bounds);
    }

    private Formula ReadBody(Token sign)
    {
        var start = _tokens.Next;
        var body = FormulaOf(Read(ComparisonRank), start);
        return (Formula)Limited(body, sign);
    }

    private Expression ReadBracketed()
    {
        var inner = Read(0);
        _tokens.Expect(")");
        return inner;
    }

    private Negation ReadNegation(Token sign)
    {
        if (++_nested > Deepest) throw TokenReader.Fault(sign, $"the formula is nested deeper than {Deepest}");

        var start = _tokens.Next;
        var operand = TermOf(ReadOperand(), start);
        _nested--;
        return (Negation)Limited(new Negation(operand), sign);
    }

    private AbsoluteValue ReadAbsolute()
    {
        var start = _tokens.Take();
        var inner = TermOf(Read(0), start);
        _tokens.Expect(")");
        return new AbsoluteValue(inner);
    }

    private SignalTerm ReadSignal(string name)
    {
        if (_tokens.Next.Text is not "[" || _tokens.Next.Kind is not TokenKind.Symbol) return new SignalTerm(name);

        _tokens.Take();
        var index = _tokens.Take();
        if (index.Kind is not TokenKind.Number || index.Unit is not null || index.Number is not (>= 0 and <= 1000) || !double.IsInteger(index.Number)) throw _tokens.Wanted("a component's number, from 0", index);

        _tokens.Expect("]");
        return new SignalTerm(name, (int)index.Number);
    }

    private Expression Combined(Operation operation, Bounds? bounds) => operation.Sign.Text switch
    {
        "and" => Connect(ConnectiveOperator.And, operation),
        "or" => Connect(ConnectiveOperator.Or, operation),
        "->" => Connect(ConnectiveOperator.Implies, operation),
        "<->" => Connect(ConnectiveOperator.Iff, operation),
        "until" => Pair(UntilOperator.Until, operation, bounds),
        "release" => Pair(UntilOperator.Release, operation, bounds),
        "weak_until" => Pair(UntilOperator.WeakUntil, operation, bounds),
        "since" => Pair(UntilOperator.Since, operation, bounds),
        "+" => Calculate(ArithmeticOperator.Add, operation),
        "-" => Calculate(ArithmeticOperator.Subtract, operation),
        "*" => Calculate(ArithmeticOperator.Multiply, operation),
        "/" => Calculate(ArithmeticOperator.Divide, operation),
        ">=" => Compare(ComparisonOperator.AtLeast, operation),
        ">" => Compare(ComparisonOperator.Above, operation),
        "<=" => Compare(ComparisonOperator.AtMost, operation),
        "<" => Compare(ComparisonOperator.Below, operation),
        "==" => Compare(ComparisonOperator.Equal, operation),
        _ => Compare(ComparisonOperator.Unequal, operation),
    };

    private Connective Connect(ConnectiveOperator @operator, Operation operation) =>
        new(@operator, FormulaOf(operation.Left, operation.LeftStart), FormulaOf(operation.Right, operation.RightStart));

    private Until Pair(UntilOperator @operator, Operation operation, Bounds? bounds) =>
        new(@operator, FormulaOf(operation.Left, operation.LeftStart), FormulaOf(operation.Right, operation.RightStart), bounds);

    private static Arithmetic Calculate(ArithmeticOperator @operator, Operation operation)
    {
        var made = new Arithmetic(@operator, TermOf(operation.Left, operation.LeftStart), TermOf(operation.Right, operation.RightStart));
        return TermQuantity.FaultOf(made) is { } fault ? throw TokenReader.Fault(operation.Sign, fault) : made;
    }

    private static Comparison Compare(ComparisonOperator @operator, Operation operation)
    {
        var made = new Comparison(@operator, TermOf(operation.Left, operation.LeftStart), TermOf(operation.Right, operation.RightStart));
        return TermQuantity.FaultOf(made) is { } fault ? throw TokenReader.Fault(operation.Sign, fault) : made;
    }

    private Formula FormulaOf(Expression expression, Token start) => expression switch
    {
        Formula formula => formula,
        SignalTerm { Component: null } signal => new Proposition(signal.Name),
        _ => throw _tokens.Wanted("a comparison (a number alone is neither true nor false)", start),
    };

    private static Term TermOf(Expression expression, Token start) => expression switch
    {
        Term term => term,
        Comparison => throw TokenReader.Fault(start, "comparisons are not chained: of 'a <= b <= c' make 'a <= b and b <= c'"),
        _ => throw TokenReader.Fault(start, $"expected a number, found the formula '{PlainText.OneLine(expression.Text, maxLength: 60)}'"),
    };

    private static Expression Limited(Expression made, Token at) => made.Depth <= Deepest ? made : throw TokenReader.Fault(at, $"more than {Deepest} operators stand in a row or in each other");

    private static bool IsFromRight(int rank) => rank is 1 or 2 or 5;

    /// <summary>How much an operator between two operands binds; 0 for what is none.</summary>
    private static int RankOf(Token token) => token.Kind is not TokenKind.Symbol ? 0 : token.Text switch
    {
        "<->" => 1,
        "->" => 2,
        "or" => 3,
        "and" => 4,
        "until" or "release" or "weak_until" or "since" => 5,
        ">=" or ">" or "<=" or "<" or "==" or "!=" => ComparisonRank,
        "+" or "-" => 7,
        "*" or "/" => 8,
        _ => 0,
    };

    private readonly record struct Operation(Token Sign, Expression Left, Token LeftStart, Expression Right, Token RightStart);
}
