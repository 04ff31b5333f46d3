namespace DataAuditor.Models.Roles;

/// <summary>What one input of a model is given for one record.</summary>
/// <param name="Shape">Without the dimension of the batch.</param>
/// <param name="Write">Writes the numbers, of which there are as many as the shape holds, over zeros.</param>
internal readonly record struct OnnxBlock(int[] Shape, OnnxBlock.Writer Write)
{
    public delegate void Writer(Span<float> target);

    public int Length => Shape.Aggregate(1, (product, length) => checked(product * length));
}
