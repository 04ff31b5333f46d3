using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Tests.OnnxRuntime;

/// <summary>Models of a few nodes.</summary>
public static class TinyModels
{
    public static byte[] Identity(OnnxElementType type) =>
        new OnnxModelBuilder().Input("x", type, "rows", "columns").Output("y", type, "rows", "columns").Node("Identity", "x", "y").Build();

    /// <summary>Looks up a row for each token and takes the mean of those that are no padding.</summary>
    /// <param name="table">Row by row, <paramref name="width"/> numbers a token.</param>
    public static byte[] MeanPooling(float[] table, int width) => new OnnxModelBuilder()
        .Input("input_ids", OnnxElementType.Int64, "batch", "tokens").Input("attention_mask", OnnxElementType.Int64, "batch", "tokens")
        .Output("embedding", OnnxElementType.Float, "batch", width)
        .Constant("table", table, table.Length / width, width).Constant("last", [2L], 1).Constant("tokens", [1L], 1)
        .Node("Gather", "table input_ids", "rows")
        .Node("Cast", "attention_mask", "weights", ("to", (int)OnnxElementType.Float)).Node("Unsqueeze", "weights last", "columns")
        .Node("Mul", "rows columns", "weighted").Node("ReduceSum", "weighted tokens", "sum", ("keepdims", 0))
        .Node("ReduceSum", "columns tokens", "count", ("keepdims", 0)).Node("Div", "sum count", "embedding").Build();

    /// <summary>Two features, three classes: logits and probabilities.</summary>
    public static byte[] Classifier() => new OnnxModelBuilder()
        .Input("features", OnnxElementType.Float, "batch", 2)
        .Output("logits", OnnxElementType.Float, "batch", 3).Output("probabilities", OnnxElementType.Float, "batch", 3)
        .Constant("w", [1f, -2f, 0.5f, 0.25f, 3f, -1f], 2, 3).Constant("b", [0.1f, 0.2f, 0.3f], 3)
        .Node("MatMul", "features w", "product").Node("Add", "product b", "logits").Node("Softmax", "logits", "probabilities", ("axis", -1))
        .Property("id2label", """{"0": "no"}""").Property("note", "für alle").Build();

    /// <summary>The logarithm, which is not a number for what is below zero.</summary>
    public static byte[] Logarithm() =>
        new OnnxModelBuilder().Input("x", OnnxElementType.Float, "n").Output("y", OnnxElementType.Float, "n").Node("Log", "x", "y").Build();

    /// <summary>Adds one for ever.</summary>
    public static byte[] Endless()
    {
        var body = new OnnxModelBuilder()
            .Input("turn", OnnxElementType.Int64).Input("go", OnnxElementType.Bool).Input("value", OnnxElementType.Float)
            .Output("go_on", OnnxElementType.Bool).Output("next", OnnxElementType.Float)
            .Constant("one", [1f]).Node("Identity", "go", "go_on").Node("Add", "value one", "next").Graph("body");
        return new OnnxModelBuilder().Input("x", OnnxElementType.Float).Output("y", OnnxElementType.Float)
            .Constant("turns", [long.MaxValue]).Constant("yes", [true]).Node("Loop", "turns yes x", "y", ("body", body)).Build();
    }
}
