using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Logic.Parsing;

/// <summary>Reads the bounds behind a temporal operator: <c>[0,2]</c>, <c>[0:500 ms]</c>, <c>[1 s,inf]</c>. A unit at one end is that of both.</summary>
internal static class BoundsReader
{
    /// <returns>Null where there are none.</returns>
    public static Bounds? Read(TokenReader tokens)
    {
        if (tokens.Next is not { Kind: TokenKind.Symbol, Text: "[" }) return null;

        tokens.Take();
        var from = ReadBound(tokens);
        tokens.Expect(",");
        var isOpen = tokens.Next is { Kind: TokenKind.Symbol, Text: "inf" };
        var to = isOpen ? tokens.Take() with { Number = double.PositiveInfinity } : ReadBound(tokens);
        tokens.Expect("]");

        var bounds = new Bounds(from.Number, to.Number, from.Unit ?? to.Unit, isOpen ? null : to.Unit ?? from.Unit);
        return from.Number * (bounds.FromUnit?.Factor ?? 1) <= to.Number * (bounds.ToUnit?.Factor ?? 1) ? bounds : throw TokenReader.Fault(from, "the first bound is above the second");
    }

    private static Token ReadBound(TokenReader tokens)
    {
        var bound = tokens.Take();
        if (bound.Kind is not TokenKind.Number) throw tokens.Wanted("a bound, which is a number from 0", bound);

        return bound.Unit is { Quantity: not Quantity.Time } unit ? throw TokenReader.Fault(bound, $"unit mismatch: a bound is a time, and '{unit.Symbol}' is a unit of {TermQuantity.NameOf(unit.Quantity)}") : bound;
    }
}
