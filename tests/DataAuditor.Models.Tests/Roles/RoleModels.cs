using DataAuditor.Models.OnnxRuntime;
using DataAuditor.Models.Tests.OnnxRuntime;

namespace DataAuditor.Models.Tests.Roles;

/// <summary>Models that look a row up for each token, so that what they must yield can be told by hand.</summary>
public static class RoleModels
{
    /// <summary>A row of the table for each token.</summary>
    public static byte[] Lookup(float[] table, int width, OnnxElementType ids = OnnxElementType.Int64) => new OnnxModelBuilder()
        .Input("input_ids", ids, "batch", "tokens").Output("rows", OnnxElementType.Float, "batch", "tokens", width)
        .Constant("table", table, table.Length / width, width).Node("Gather", "table input_ids", "rows").Build();

    /// <summary>Logits: the sum over a text's tokens of their rows, those of a second text thrice.</summary>
    public static OnnxModelBuilder SumOfRows(float[] table, int width) => new OnnxModelBuilder()
        .Input("input_ids", OnnxElementType.Int64, "batch", "tokens").Input("token_type_ids", OnnxElementType.Int64, "batch", "tokens")
        .Output("logits", OnnxElementType.Float, "batch", width)
        .Constant("table", table, table.Length / width, width).Constant("last", [2L], 1).Constant("tokens", [1L], 1).Constant("one", [1f]).Constant("two", [2f])
        .Node("Gather", "table input_ids", "rows").Node("Cast", "token_type_ids", "types", ("to", (int)OnnxElementType.Float))
        .Node("Mul", "types two", "twice").Node("Add", "twice one", "weights").Node("Unsqueeze", "weights last", "columns")
        .Node("Mul", "rows columns", "weighted").Node("ReduceSum", "weighted tokens", "logits", ("keepdims", 0));
}
