namespace DataAuditor.Models.Roles;

/// <summary>What a model yields for one input.</summary>
/// <param name="Shape">Without the dimension of the batch.</param>
internal readonly record struct OnnxRow(float[] Values, int[] Shape)
{
    /// <summary>How many numbers belong together.</summary>
    public int Width => Shape is [.., var last] ? last : 1;

    /// <summary>Whether there are so many for each token, or for the input as a whole.</summary>
    public bool IsByToken => Shape.Length > 1;
}
