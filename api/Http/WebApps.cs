using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace LeadExec.Api.Http;

/// <summary>
/// The two front ends as static files, built into wwwroot by src/web: /admin for staff, /portal for clients, / leads to /admin.
/// Files below assets carry a hash in their name and never change; everything else is asked for again.
/// </summary>
public static class WebApps
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private static readonly string[] Apps = ["admin", "portal"];

    /// <summary>Maps the front ends that were built; one that was not built answers 404 with what to do. Call it after the API.</summary>
    /// <param name="app">The host.</param>
    /// <param name="folder">The folder that holds admin and portal; null looks for wwwroot beside the program, else for the build output in a clone.</param>
    public static WebApplication MapLeadExecWeb(this WebApplication app, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var root = folder ?? Find();
        foreach (var name in Apps)
        {
            var files = Path.Combine(root, name);
            var provider = Directory.Exists(files) ? new PhysicalFileProvider(files) : null;
            app.MapGet($"/{name}/{{**path}}", (string? path, HttpContext context) => Answer(context, provider, path ?? "")).AllowAnonymous().ExcludeFromDescription();
        }

        app.MapGet("/", () => Results.Redirect("/admin/")).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    // Addresses inside an app are its own business and all get its one page; a missing file is missing.
    private static IResult Answer(HttpContext context, PhysicalFileProvider? files, string path)
    {
        if (files is null)
        {
            return Results.Text("This front end was not built: run npm ci and npm run build in src/web.", statusCode: StatusCodes.Status404NotFound);
        }

        var isFile = Path.HasExtension(path);
        var file = files.GetFileInfo(isFile ? path : "index.html");
        if (!file.Exists || file.PhysicalPath is not { } place)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        var type = Types.TryGetContentType(file.Name, out var known) ? known : "application/octet-stream";
        return Results.File(place, type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type, lastModified: file.LastModified);
    }

    private static string Find()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null && !Directory.Exists(beside); at = at.Parent)
        {
            if (Path.Combine(at.FullName, "api", "wwwroot") is var built && Directory.Exists(built))
            {
                return built;
            }
        }

        return beside;
    }
}
