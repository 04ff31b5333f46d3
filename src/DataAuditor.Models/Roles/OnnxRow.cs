namespace DataAuditor.Models.Roles;

/// <summary>What a model yields for one text.</summary>
/// <param name="Width">How many numbers belong together.</param>
/// <param name="IsByToken">Whether there are so many for each token, or for the text as a whole.</param>
internal readonly record struct OnnxRow(float[] Values, int Width, bool IsByToken);
