using DataAuditor.Tables;

namespace DataAuditor.Data.Warehouses.Drawing;

/// <summary>Rows that were drawn from a data set of a warehouse.</summary>
/// <param name="Rows">Those drawn; null where they would not stand for the others.</param>
/// <param name="Note">How many of how many were drawn and by what, or why none were; for the report.</param>
public sealed record DrawnRows(Table? Rows, string Note);
