window.addEventListener('load', () => {
  SwaggerUIBundle({
    url: '../openapi',
    dom_id: '#api',
    deepLinking: true,
    docExpansion: 'none',
    defaultModelsExpandDepth: 0,
    validatorUrl: null,
  });
});
