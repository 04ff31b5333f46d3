namespace DataAuditor.Learning.Boosting;

/// <summary>A leaf with its value, or a split.</summary>
/// <param name="GoesLeft">For each bin of the feature whether its rows go to the left; null for a leaf.</param>
internal readonly record struct TreeNode(double Value, int Feature, bool[]? GoesLeft, int Left, int Right);
