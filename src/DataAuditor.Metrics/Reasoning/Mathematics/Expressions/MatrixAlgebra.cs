using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Expressions;

/// <summary>Sums and products in which a matrix stands.</summary>
internal static class MatrixAlgebra
{
    public static Expression Sum(IReadOnlyList<Expression> terms) => terms.Aggregate(static (left, right) => left is Matrix first && right is Matrix second && (first.Rows, first.Columns) == (second.Rows, second.Columns)
        ? new Matrix([.. first.Children.Zip(second.Children, static (a, b) => Algebra.Sum(a, b))], first.Columns)
        : throw new MathematicsException("it adds matrices of other shapes"));

    public static Expression Product(IReadOnlyList<Expression> factors) => factors.Aggregate(Product);

    private static Expression Product(Expression left, Expression right) => (left, right) switch
    {
        (Matrix first, Matrix second) when first.Columns == second.Rows => new Matrix([.. Entries(first, second)], second.Columns),
        (Matrix, Matrix) => throw new MathematicsException("it multiplies matrices whose shapes do not fit"),
        (Matrix matrix, _) => new Matrix([.. matrix.Children.Select(entry => Algebra.Product(right, entry))], matrix.Columns),
        (_, Matrix matrix) => new Matrix([.. matrix.Children.Select(entry => Algebra.Product(left, entry))], matrix.Columns),
        _ => Algebra.Product(left, right),
    };

    private static IEnumerable<Expression> Entries(Matrix left, Matrix right) =>
        from row in Enumerable.Range(0, left.Rows)
        from column in Enumerable.Range(0, right.Columns)
        select Algebra.Sum([.. Enumerable.Range(0, left.Columns).Select(at => Algebra.Product(left.Children[(row * left.Columns) + at], right.Children[(at * right.Columns) + column]))]);
}
