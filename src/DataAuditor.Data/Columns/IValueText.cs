using DataAuditor.Data.Cells;

namespace DataAuditor.Data.Columns;

/// <summary>How numbers, or dates, are written.</summary>
internal interface IValueText
{
    static abstract bool TryParse(ReadOnlySpan<byte> text, CellForm form, out double value);
}
